// Pages are complete without this file.

// A button that copies the post's address, where the browser can.
document.querySelectorAll('[data-copy]').forEach(function (button) {
  if (!navigator.clipboard) return;
  button.parentNode.hidden = false;
  button.addEventListener('click', function () {
    navigator.clipboard.writeText(button.getAttribute('data-copy')).then(function () {
      button.nextElementSibling.textContent = '已复制';
    });
  });
});

// Tables too wide for the screen scroll by keyboard too.
document.querySelectorAll('.table').forEach(function (table) {
  if (table.scrollWidth <= table.clientWidth) return;
  table.tabIndex = 0;
  table.setAttribute('role', 'region');
  table.setAttribute('aria-label', '表格，可左右滚动');
});
