/** Words of the dialog that opens the page on a phone, in English. */
export default {
  'phone.title': 'On a phone',
  'phone.lede':
    'Hold the camera of a phone in the same network at the code, and open what it shows.',
  'phone.code': 'QR code of {address}',
  'phone.none':
    'This page is open under a name that is this machine’s alone, and the service is not reached from the network: it listens here alone, stands behind a proxy, or there is no network. Open the page by the machine’s name or address, and this shows its code.',
  'phone.camera':
    'Over plain HTTP a phone gives the page no live camera; pictures can be taken and chosen all the same.',
};
