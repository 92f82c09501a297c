import './styles.ts';
import { startPage } from './page.ts';

void startPage(window);
