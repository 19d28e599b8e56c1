/**
 * Networks as DJL blocks, what they take in, and trained ones that answer; knows no training, no
 * registry and no request.
 */
package io.penderie.model;
