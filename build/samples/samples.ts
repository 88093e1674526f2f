import type { MsgMessage } from '../../shared/msg/message';
import { file, forwarded, message, recipient } from './compose';

const ana = ['Ana Ruiz', 'ana@contoso.example'] as const;
const scanner = ['Scan station', 'scanner@contoso.example'] as const;

const minutes = message({
  subject: 'Minutes of the Monday meeting',
  from: ana,
  sent: '2003-05-12T10:15:00Z',
  body: 'Present: Ana, Ben.\r\n1. The scanner leaks messages.\r\n2. Somebody closes the session for all.\r\n',
  recipients: [recipient('Ben Okafor', 'ben@contoso.example')],
  attachments: [file('actions.txt', 'Ben: log off before going home.\r\n')],
});

/** The .msg files that ship with the product, by file name. Fixed in every byte: no clock, no chance. */
export const samples: Readonly<Record<string, MsgMessage>> = {
  'offer.msg': message({
    subject: 'Offer 2003-117: forty desks',
    from: ana,
    sent: '2003-05-12T08:40:00Z',
    body: 'Dear Ms Lind,\r\n\r\nhere is our offer with the price list and the terms.\r\n\r\nAna Ruiz\r\n',
    recipients: [
      recipient('Mia Lind', 'mia@lind.example'),
      recipient('Ben Okafor', 'ben@contoso.example', 'MAPI_CC'),
    ],
    attachments: [
      file('price list.pdf', '%PDF-1.4\n% Stands for a price list; there is nothing to see.\n%%EOF\n'),
      file('terms.txt', 'Payment within 30 days.\r\nDelivery within six weeks.\r\n'),
    ],
  }),
  'minutes.msg': message({
    subject: 'FW: Minutes of the Monday meeting',
    from: ana,
    sent: '2003-05-12T10:20:00Z',
    body: 'For your files.\r\n',
    recipients: [recipient('Mia Lind', 'mia@lind.example')],
    attachments: [forwarded(minutes, 'Minutes of the Monday meeting')],
  }),
  'scan 0042.msg': message({
    subject: 'Scan 0042',
    from: scanner,
    sent: '2003-05-12T09:01:50Z',
    body: 'One page.\r\n',
    recipients: [recipient('Ana Ruiz', 'ana@contoso.example')],
    attachments: [file('scan0042.tif', 'II*\u0000 stands for a picture of one page')],
  }),
  'loose.msg': message({
    subject: 'A message that nobody releases',
    from: scanner,
    sent: '2003-05-12T09:01:12Z',
    body: 'Opened without a message session.\r\n',
    recipients: [recipient('Ana Ruiz', 'ana@contoso.example')],
  }),
};
