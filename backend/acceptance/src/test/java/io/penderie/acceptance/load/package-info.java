/**
 * The packaged service under many clients: how fast it answers, for how long it stays right, and
 * what it makes of broken bodies. Knows of the service what HTTP shows and what the operating
 * system says of its process.
 */
package io.penderie.acceptance.load;
