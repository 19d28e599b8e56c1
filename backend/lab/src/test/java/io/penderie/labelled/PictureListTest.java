package io.penderie.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penderie.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureListTest {

  private static final List<String> CLASSES = List.of("T-shirt/top", "Pullover", "Coat");

  @TempDir private Path folder;

  @Test
  void read_takesFileAndLabel_andWhatElseIsKnown() throws IOException {
    picture("a.png");
    picture("below/b.jpg");
    picture("c.jpg");

    List<LabelledPicture> pictures =
        read(
            """
            kind,file,label,also,source,size
            "worn, plain ground",a.png,t-shirt/top,,shop A,12
            product,below/b.jpg,Pullover,Coat | T-shirt/top,shop B,13

            ,c.jpg,None
            """);

    assertThat(pictures)
        .containsExactly(
            new LabelledPicture(
                folder.resolve("a.png"), "T-shirt/top", List.of(0), "worn, plain ground", "shop A"),
            new LabelledPicture(
                folder.resolve("below/b.jpg"), "Pullover", List.of(1, 2, 0), "product", "shop B"),
            new LabelledPicture(folder.resolve("c.jpg"), "none", List.of(), "", "list.csv"));
    assertThat(pictures).extracting(LabelledPicture::isKnown).containsExactly(true, true, false);
  }

  @Test
  void read_ofAFileWithAByteOrderMark_asSpreadsheetsWriteIt() throws IOException {
    picture("a.png");

    assertThat(read("\uFEFFfile,label\r\na.png,Coat\r\n"))
        .extracting(LabelledPicture::label)
        .containsExactly("Coat");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.png,Sock;           line 2: \"Sock\" is no class; there are T-shirt/top, Pullover, Coat, none",
        "a.png,;               line 2: no label",
        ",Coat;                line 2: no file",
        "a.png;                line 2: no label",
        "z.png,Coat;           line 2: no such file: ",
        "a.png,Coat,Sock;      line 2: \"Sock\" is no class",
        "a.png,Coat,Pullover|; line 2: \"\" is no class",
        "a.png,none,Coat;      line 2: shows none of the classes, and also Coat",
        "a.png,Coat,\"x;       line 3: not comma-separated rows: Missing closing quote",
        "a.png,Coat,,x;        line 2: not comma-separated rows: Too many entries",
      })
  void read_ofAWrongRow_namesItsLine(String row, String fault) throws IOException {
    picture("a.png");

    assertThatThrownBy(() -> read("file,label,also\n" + row + "\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageStartingWith(folder.resolve("list.csv") + ": " + fault);
  }

  @Test
  void read_countsEmptyLinesAndThoseWithinQuotes() throws IOException {
    picture("a.png");

    assertThatThrownBy(() -> read("file,label,kind\n\na.png,Coat,\"in\nhand\"\n\n\na.png,Sock\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("list.csv: line 7: \"Sock\"");
  }

  @Test
  void read_ofOtherColumns_orNoRows_isRefused() throws IOException {
    picture("a.png");

    assertThatThrownBy(() -> read("path,class\na.png,Coat\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("line 2: no file");
    assertThatThrownBy(() -> read("file,label\n"))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("list.csv: no rows below the line that names the columns");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("list.csv: ");
  }

  @Test
  void read_ofAMissingList_saysSo() {
    assertThatThrownBy(() -> PictureList.read(folder.resolve("x.csv"), CLASSES))
        .isInstanceOf(DatasetException.class)
        .hasMessageEndingWith("x.csv: cannot be read");
  }

  private List<LabelledPicture> read(String text) throws IOException {
    return PictureList.read(Files.writeString(folder.resolve("list.csv"), text), CLASSES);
  }

  private void picture(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[] {1});
  }
}
