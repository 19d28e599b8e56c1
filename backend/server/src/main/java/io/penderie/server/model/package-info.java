/** The registry's versions over HTTP: to read, promote, roll back and delete; knows no picture. */
package io.penderie.server.model;
