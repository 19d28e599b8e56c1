/** Facts, figures and pictures of the dataset; knows no model. */
package io.penderie.server.dataset;
