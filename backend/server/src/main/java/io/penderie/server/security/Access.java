package io.penderie.server.security;

/** The one role: reading is open, changes need {@code @RolesAllowed(Access.CHANGE)}. */
public final class Access {

  /** May start, cancel and delete runs, and promote and delete model versions. */
  public static final String CHANGE = "change";

  private Access() {}
}
