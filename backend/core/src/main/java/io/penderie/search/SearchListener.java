package io.penderie.search;

/** Hears of a search's progress, on the thread that trains. */
public interface SearchListener {

  /** Something happened; a slow listener slows the search. */
  void onEvent(SearchEvent event);

  /** Something is odd, such as a damaged checkpoint, but the search goes on: a sentence. */
  default void onNotice(String sentence) {}
}
