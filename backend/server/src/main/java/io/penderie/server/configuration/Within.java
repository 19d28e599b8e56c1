package io.penderie.server.configuration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting may be, where that is not just anything from 1 on: a number, a size in bytes or a
 * duration in milliseconds.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Within {

  /** The least that it may be. */
  long least() default 1;

  /** The most that it may be. */
  long most() default Long.MAX_VALUE;
}
