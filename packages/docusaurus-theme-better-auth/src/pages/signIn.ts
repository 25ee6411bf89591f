import SignInPage from '@theme/SignInPage';
import {pageOfRoute} from './pageOfRoute';

export default pageOfRoute({
  signIn: SignInPage,
});
