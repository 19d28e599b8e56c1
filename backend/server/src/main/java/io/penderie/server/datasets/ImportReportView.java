package io.penderie.server.datasets;

import io.penderie.store.ImportReport;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import came to.
 *
 * @param added how many pictures were added
 * @param alreadyThere how many were there before
 * @param ignored how many files were passed over that are no pictures
 * @param problems files that were not added, and why
 * @param moreProblems how many more there were
 * @param oneClass names that differ by case or accents alone, and so became one class
 */
@Schema(name = "ImportReport", description = "What an import came to.")
record ImportReportView(
    @Schema(description = "Pictures that were added.") int added,
    @Schema(description = "Pictures that were there before.") int alreadyThere,
    @Schema(description = "Files that were passed over, such as hidden ones and no pictures.")
        int ignored,
    @Schema(description = "Files that were not added.") List<ProblemView> problems,
    @Schema(description = "How many more there were.") int moreProblems,
    @Schema(description = "Names of folders that differ by case or accents alone: one class.")
        List<List<String>> oneClass) {

  /**
   * A file that was not added.
   *
   * @param file as it is called in the archive
   * @param reason in a word
   * @param detail in a sentence
   */
  @Schema(name = "ImportProblem")
  record ProblemView(
      @Schema(description = "As it is called in the archive.") String file,
      @Schema(description = "Such as damaged, too-large, between-parts, in-another-class.")
          String reason,
      @Schema(description = "In a sentence.") String detail) {}

  static ImportReportView of(ImportReport report) {
    return new ImportReportView(
        report.added(),
        report.alreadyThere(),
        report.ignored(),
        report.problems().stream()
            .map(one -> new ProblemView(one.file(), one.reason().id(), one.detail()))
            .toList(),
        report.moreProblems(),
        report.oneClass());
  }
}
