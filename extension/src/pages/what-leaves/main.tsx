import './styles.ts';
import { peekNextChunk } from '../../background/chunks.ts';
import { toRequest } from '../../background/send-journal.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readStored } from '../../platform/stored.ts';
import { askBackground } from '../ask-background.ts';
import { renderPage } from '../render-page.tsx';
import { WhatLeaves } from './what-leaves.tsx';
import { WORDS } from './words.ts';

const leaving = {
  readNext: async () => {
    const chunk = await peekNextChunk(await openJournal());
    if (chunk === undefined) return undefined;
    const { path, body } = toRequest(chunk);
    return { path, body, isUnderWay: chunk.isUnderWay === true };
  },
  readLast: () => readStored('lastSent'),
};

renderPage(<WhatLeaves ask={askBackground} leaving={leaving} />, WORDS.title);
