// OAuth Form Post, 2: the answer goes to the service by itself. Sent before the page has loaded, it leaves no page to come back to.
document.getElementById('form-post').submit();
