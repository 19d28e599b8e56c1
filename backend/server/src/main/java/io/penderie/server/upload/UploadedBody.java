package io.penderie.server.upload;

/**
 * A request body that has been read whole.
 *
 * @param label its Content-Type as it was sent; empty if it has none
 * @param address where it was sent, as its sender wrote it, without the query
 * @param bytes the body; shared, nobody writes to it
 */
public record UploadedBody(String label, String address, byte[] bytes) {}
