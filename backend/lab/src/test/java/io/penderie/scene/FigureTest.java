package io.penderie.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

  private static final int SKIN = 0xFFAA8866;
  private static final int HAIR = 0xFF332211;
  private static final int SHOES = 0xFF112233;
  private static final int CLOTH = 0xFF445566;
  private static final int WALL = 0xFFFFFFFF;

  /** A hundred pixels tall, from row 10 on, in the middle of 80 by 120. */
  private static final Figure FIGURE =
      new Figure(
          40,
          10,
          100,
          new Figure.Look(SKIN & 0xFFFFFF, HAIR & 0xFFFFFF, 0.12),
          new Figure.Arms(0.1, 0.14, 0.17));

  private static final RgbPicture GROUND = RgbPicture.plain(80, 120, 0xFFFFFF);

  @Test
  void body_hasLimbsAndShoesButNoHead() {
    RgbPicture body = FIGURE.body(GROUND, SHOES & 0xFFFFFF);

    assertThat(body.at(40, 40)).isEqualTo(SKIN); // chest
    assertThat(body.at(35, 80)).isEqualTo(SKIN); // leg
    assertThat(body.at(57, 60)).isEqualTo(SKIN); // hand
    assertThat(body.at(34, 107)).isEqualTo(SHOES);
    assertThat(body.at(40, 18)).isEqualTo(WALL);
    assertThat(body.at(5, 60)).isEqualTo(WALL);
  }

  @Test
  void head_hasHairAboveTheFace() {
    RgbPicture head = FIGURE.head(GROUND);

    assertThat(head.at(40, 12)).isEqualTo(HAIR);
    assertThat(head.at(40, 18)).isEqualTo(SKIN);
    assertThat(head.at(40, 26)).isEqualTo(SKIN); // neck
    assertThat(head.at(40, 40)).isEqualTo(WALL);
  }

  @Test
  void shorts_endAboveTheKnee_andTrousersDoNot() {
    RgbPicture shorts = FIGURE.legs(GROUND, Figure.Legwear.SHORTS, CLOTH & 0xFFFFFF);
    RgbPicture trousers = FIGURE.legs(GROUND, Figure.Legwear.TROUSERS, CLOTH & 0xFFFFFF);

    assertThat(shorts.at(35, 65)).isEqualTo(CLOTH);
    assertThat(shorts.at(35, 90)).isEqualTo(WALL);
    assertThat(trousers.at(35, 90)).isEqualTo(CLOTH);
    assertThat(FIGURE.legs(GROUND, Figure.Legwear.NONE, 0).argb()).isEqualTo(GROUND.argb());
  }

  @Test
  void limb_endsWhereItIsTo() {
    Limb arm = new Limb(20, -10, 20, 40, 8, SKIN & 0xFFFFFF);

    RgbPicture picture = arm.end(arm.over(GROUND), 16, 10);

    assertThat(picture.at(20, 0)).isEqualTo(SKIN);
    assertThat(picture.at(26, 20)).isEqualTo(WALL);
    assertThat(picture.at(26, 40)).isEqualTo(SKIN); // in the fist
    assertThat(picture.at(20, 50)).isEqualTo(WALL);
  }
}
