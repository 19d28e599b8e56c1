/** Picture files and what people say that they show, from folders and from lists. */
package io.penderie.labelled;
