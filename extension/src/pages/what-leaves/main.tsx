import { render } from 'preact';
import './styles.ts';
import { peekNextChunk } from '../../background/chunks.ts';
import { toRequest } from '../../background/send-journal.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readStored } from '../../platform/stored.ts';
import { askBackground } from '../ask-background.ts';
import { WhatLeaves } from './what-leaves.tsx';

const leaving = {
  readNext: async () => {
    const chunk = await peekNextChunk(await openJournal());
    if (chunk === undefined) return undefined;
    const { path, body } = toRequest(chunk);
    return { path, body, isUnderWay: chunk.isUnderWay === true };
  },
  readLast: () => readStored('lastSent'),
};

const root = document.getElementById('root');
if (root) render(<WhatLeaves ask={askBackground} leaving={leaving} />, root);
