import './styles.ts';
import './embed/embed.css';
import { createGuest } from './embed/guest.ts';
import { startPage } from './page.ts';

void startPage(window, { guest: createGuest(window) });
