// Included before the SQLite addon's sources where it is built in Node-API's experimental mode. There finalizers run
// inside the garbage collector, and Node ends the process when one deletes a reference, as the addon's do. With this,
// node-addon-api hands such work to the event loop. The npm package of headers leaves out what is experimental, so
// the function is declared here (Node >= 20.10, Electron >= 29).
#pragma once
#include <node_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER

EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(node_api_basic_env env,
                                                           napi_finalize callback,
                                                           void* data,
                                                           void* hint);
EXTERN_C_END
