import words from '@generated/codeTranslations?view=consent';
import {addWords} from './addWords';

addWords(words);
