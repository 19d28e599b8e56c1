/** What tests of durable files look with. */
package io.penderie.files.testing;
