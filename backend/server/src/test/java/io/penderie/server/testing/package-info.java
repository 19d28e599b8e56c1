/** What the tests of the service share. */
package io.penderie.server.testing;
