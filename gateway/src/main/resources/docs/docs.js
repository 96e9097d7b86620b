// The merged description first, then each service's own.
fetch('/v1/openapi').then(answer => answer.json()).then(merged => SwaggerUIBundle({
  dom_id: '#docs',
  urls: [{name: 'OCOP', url: '/v1/openapi'},
    ...merged['x-services'].map(name => ({name, url: '/v1/openapi/' + name}))],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
  validatorUrl: null,
  persistAuthorization: false,
  docExpansion: 'none'
}));
