/** The models in memory: loading, warming up, answering, giving way, closing; knows no request. */
package io.penderie.server.serving;
