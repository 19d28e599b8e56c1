package io.penderie.photo.garment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.penderie.model.Answer;
import io.penderie.picture.GrayPicture;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingVoteTest {

  private static final float[] FIRST = {0.9f, 0.1f};
  private static final float[] SECOND = {0.2f, 0.8f};

  @Test
  void oneReading_isTheAnswer() {
    Answer answer = new Answer(FIRST, 1.5f);

    ReadingVote vote = ReadingVote.of(List.of(reading(ReadingKind.AS_IS, false)), List.of(answer));

    assertThat(vote.answer()).isSameAs(answer);
    assertThat(vote.taken().kind()).isEqualTo(ReadingKind.AS_IS);
  }

  @Test
  void readings_areWeighedByWhatIsKnownAndTheirPrior() {
    // (5 + 0) / 2 against (7 - 2) / 2: each half.
    ReadingVote even = vote(5, 7, false);

    assertThat(even.answer().probabilities()[0]).isCloseTo(0.55f, within(1e-6f));
    // Of the score by the priors alone: 1 against e^-1.
    assertThat(even.answer().knownScore()).isCloseTo(5.53788f, within(1e-4f));
    assertThat(even.taken().kind()).isEqualTo(ReadingKind.CUT);

    // Four more to the second: odds of e^2, so weights of 0.1192 and 0.8808.
    ReadingVote second = vote(5, 11, false);

    assertThat(second.answer().probabilities()[0]).isCloseTo(0.28344f, within(1e-5f));
    assertThat(second.answer().knownScore()).isCloseTo(6.61365f, within(1e-4f));
    assertThat(second.taken().kind()).isEqualTo(ReadingKind.OUTLINE);
  }

  @Test
  void doubt_weighsAsTwoOfTheScore() {
    ReadingVote vote = vote(7, 7, true);

    assertThat(vote.answer().probabilities()[0]).isCloseTo(0.55f, within(1e-6f));
  }

  private static ReadingVote vote(float cut, float outline, boolean doubted) {
    return ReadingVote.of(
        List.of(reading(ReadingKind.CUT, doubted), reading(ReadingKind.OUTLINE, false)),
        List.of(new Answer(FIRST, cut), new Answer(SECOND, outline)));
  }

  private static Reading reading(ReadingKind kind, boolean doubted) {
    return new Reading(kind, doubted, null, null, new GrayPicture(1, 1, new byte[1]));
  }
}
