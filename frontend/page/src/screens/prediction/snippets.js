/**
 * @typedef {{ url: string, file: string }} Call url: whole, with the options in force; file: the
 *     picture's name, as it came: it may hold anything
 */

/**
 * The address that gives an answer.
 *
 * @param {string} base the page's own address
 * @param {{
 *   version: string | null,
 *   dataset: string | null,
 *   corrections: Record<string, string | null>,
 * }} question what is null is left to the service
 */
export function predictUrl(base, { version, dataset, corrections }) {
  const url = new URL('predict', base);
  url.hash = '';
  for (const [name, value] of Object.entries({ version, dataset, ...corrections })) {
    if (value !== null && value !== undefined) {
      url.searchParams.set(name, value);
    }
  }
  return url.href;
}

/**
 * Programs that ask for an answer, by the name of their language: whole ones, that need nothing to be
 * installed beside the language itself. The picture is the body of the request.
 *
 * @type {Record<string, { file: string | null, run: string | null, make: (call: Call) => string }>}
 *     file: where to keep it; run: how it is started
 */
export const SNIPPETS = {
  curl: {
    file: null,
    run: null,
    make: ({ url, file }) => `curl --data-binary ${shell(`@${pathOf(file)}`)} ${shell(url)}`,
  },
  Java: {
    file: 'Predict.java',
    run: 'java Predict.java',
    make: ({ url, file }) => `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

public class Predict {
  public static void main(String[] arguments) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(${java(url)}))
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofFile(Path.of(${java(file)})))
            .build();
    System.out.println(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }
}`,
  },
  Python: {
    file: 'predict.py',
    run: 'python3 predict.py',
    make: ({ url, file }) => `import json
from pathlib import Path
from urllib.request import Request, urlopen

request = Request(
    ${quoted(url)},
    data=Path(${quoted(file)}).read_bytes(),
    headers={"Content-Type": "application/octet-stream"},
)
with urlopen(request) as response:
    print(json.load(response))`,
  },
  JavaScript: {
    file: 'predict.mjs',
    run: 'node predict.mjs',
    make: ({ url, file }) => `import { readFile } from "node:fs/promises";

const response = await fetch(${quoted(url)}, {
  method: "POST",
  headers: { "Content-Type": "application/octet-stream" },
  body: await readFile(${quoted(file)}),
});
console.log(await response.json());`,
  },
};

/** One word for a POSIX shell, whatever it holds. @param {string} text */
const shell = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** After curl's @: a name that is only a hyphen would be what is typed. @param {string} file */
const pathOf = (file) => (file.startsWith('-') ? `./${file}` : file);

/**
 * A string in quotes: JSON's escapes mean the same in Python and in JavaScript.
 *
 * @param {string} text
 */
const quoted = (text) => JSON.stringify(text);

/**
 * The same for Java, which reads \\u before anything else, so that an end of line must not be written
 * so; and whose files are not always read as UTF-8.
 *
 * @param {string} text
 */
const java = (text) =>
  `"${Array.from({ length: text.length }, (_, at) => javaLetter(text[at], text.charCodeAt(at))).join('')}"`;

function javaLetter(letter, code) {
  if (letter === '"' || letter === '\\') {
    return `\\${letter}`;
  }
  if (code < 0x20 || code === 0x7f) {
    return `\\${code.toString(8).padStart(3, '0')}`;
  }
  return code > 0x7e ? `\\u${code.toString(16).padStart(4, '0')}` : letter;
}
