package io.penderie.registry;

/**
 * A folder of the registry that should be a version but cannot be opened.
 *
 * @param name its name in the registry
 * @param fault what is wrong with it, for a program
 * @param reason what is wrong with it, for a person
 */
public record BrokenVersion(String name, VersionFault fault, String reason) {}
