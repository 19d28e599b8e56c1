/**
 * Datasets that people bring, as plain files: classes, pictures as they were sent, their split and
 * their duplicates, archives in and out; knows no network, no version and no request.
 */
package io.penderie.store;
