package io.penderie.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.penderie.files.Json;
import io.penderie.search.SearchFolder;
import io.penderie.search.SearchPlan;
import io.penderie.search.SearchProgress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search show}: what a search has come to, also while it goes. */
@Command(
    name = "show",
    description = "Shows what a search has come to, also while it goes.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SearchShowCommand implements Callable<Integer> {

  /** In what it is shown. */
  enum Format {
    /** Columns. */
    TEXT,
    /** A table of Markdown. */
    MARKDOWN,
    /** Values with commas between them (RFC 4180). */
    CSV,
    /** All there is. */
    JSON
  }

  @Spec private CommandSpec spec;

  @Mixin private RegistryOption home;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The search, a name or a folder (default: search).")
  private String name = "search";

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws JsonProcessingException {
    Path folder = SearchFolder.ofHome(home.home()).resolve(name);
    Path place = SearchFolder.exists(folder) ? folder : Path.of(name);
    SearchPlan plan = SearchFolder.plan(place);
    SearchProgress progress = SearchFolder.progress(place);
    PrintWriter out = spec.commandLine().getOut();
    switch (format) {
      case TEXT -> out.print(SearchTable.text(plan, progress));
      case MARKDOWN -> out.print(SearchTable.markdown(plan, progress));
      case CSV -> out.print(SearchTable.csv(plan, progress));
      case JSON -> out.println(Json.line(progress));
    }
    out.flush();
    return 0;
  }
}
