/** The OpenAPI document: what is common to all operations, examples, and problems as responses. */
package io.penderie.server.openapi;
