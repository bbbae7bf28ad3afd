// Pages are complete without this. It offers a button that copies a post's address, where the browser can.
document.querySelectorAll('[data-copy]').forEach(function (button) {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(button.getAttribute('data-copy')).then(function () {
      button.nextElementSibling.textContent = '已复制';
    });
  });
});
