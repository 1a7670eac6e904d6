// OAuth Form Post, 2: the answer goes to the service by itself. Sent before the page has loaded, it leaves no page to come back to: the
// picture keeps the page loading until then.
new Image().src = '/favicon.ico';
document.getElementById('form-post').submit();
