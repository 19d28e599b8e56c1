package io.penderie.search;

/** A search's files are missing, damaged, of another search, or in use: a sentence. */
public final class SearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SearchException(String message, Throwable cause) {
    super(message, cause);
  }
}
