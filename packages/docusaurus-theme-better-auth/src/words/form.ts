import words from '@generated/codeTranslations?view=form';
import {addWords} from './addWords';

addWords(words);
