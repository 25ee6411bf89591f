import AuthDegraded from '@theme/AuthDegraded';
import AuthLoading from '@theme/AuthLoading';
import Background from '@theme/Background';
import ForBackground from '@theme/ForBackground';
import ReaderValue from '@theme/ReaderValue';
import RequireSignIn from '@theme/RequireSignIn';
import SignedIn from '@theme/SignedIn';
import SignedOut from '@theme/SignedOut';
import WrappedMDXComponents from '@better-auth-wrapped/MDXComponents';

// The site's own come last: a name that it has already keeps its meaning.
const MDXComponents = {
  AuthDegraded,
  AuthLoading,
  Background,
  ForBackground,
  ReaderValue,
  RequireSignIn,
  SignedIn,
  SignedOut,
  ...WrappedMDXComponents,
};

export default MDXComponents;
