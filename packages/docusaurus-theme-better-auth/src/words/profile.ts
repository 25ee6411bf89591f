import words from '@generated/codeTranslations?view=profile';
import {addWords} from './addWords';

addWords(words);
