import './styles.ts';
import { startPage } from './page.ts';

startPage(window);
