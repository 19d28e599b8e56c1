/**
 * The search for good hyperparameters: which configurations are tried, how far each is trained, and
 * whether the best ones are better than what there was; knows of training what a run on the
 * validation split tells, and never looks at the test split.
 */
package io.penderie.search;
