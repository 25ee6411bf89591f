import AuthNavbarItem from '@theme/AuthNavbarItem';
import WrappedComponentTypes from '@better-auth-wrapped/NavbarItem/ComponentTypes';
import type {ComponentTypesObject} from '@theme/NavbarItem/ComponentTypes';

// The site's own types come last: a site may replace our item as well.
const ComponentTypes: ComponentTypesObject = {
  'custom-auth': AuthNavbarItem,
  ...WrappedComponentTypes,
};

export default ComponentTypes;
