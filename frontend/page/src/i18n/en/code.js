/** Words of the code for an answer, in English. They come after the answer. */
export default {
  'code.title': 'The code for this answer',
  'code.what':
    'These programs ask this service for the answer above, with the options that are in force. They read {file} from the folder in which they run.',
  'code.language': 'Language',
  'code.copy': 'Copy',
  'code.copied': 'Copied.',
  'code.notCopied':
    'This browser does not let the page copy: the code is selected, copy it with your keyboard.',
  'code.shell':
    'For a terminal, in the folder that holds {file}. Where the service asks for a token, add the header “Authorization: Bearer” with it.',
  'code.saveAs':
    'Save it as {name}, then run: {run}. Where the service asks for a token, add the header “Authorization: Bearer” with it.',
  'code.drawnAnew':
    'The service does not read this file’s format: the page has sent it as PNG. Save the picture as PNG or JPEG for these programs.',
};
