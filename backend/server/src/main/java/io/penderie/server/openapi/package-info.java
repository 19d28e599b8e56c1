/**
 * What tells callers how to call: the OpenAPI document, its examples, the kinds of problem; knows
 * no room that answers.
 */
package io.penderie.server.openapi;
