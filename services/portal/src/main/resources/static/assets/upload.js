// Sends a chosen file as it is, then opens what became of it.
document.addEventListener('change', async event => {
  const input = event.target.closest('input[type=file][data-upload]');
  if (!input || !input.files.length) return;
  const said = document.getElementById(input.dataset.said);
  const file = input.files[0];
  said.textContent = input.dataset.sending;
  input.disabled = true;
  try {
    const headers = { 'Content-Type': 'application/octet-stream', 'Accept': 'application/json',
      'X-CSRF-TOKEN': document.querySelector('meta[name=csrf]').content };
    if (input.dataset.version) headers['If-Match'] = '"' + input.dataset.version + '"';
    const answer = await fetch(input.dataset.upload + '?name=' + encodeURIComponent(file.name),
      { method: input.dataset.method || 'POST', body: file, headers });
    const body = await answer.json();
    if (answer.ok) location.href = input.dataset.then ? input.dataset.then + body.id : location.pathname;
    else said.textContent = body.detail || input.dataset.failed;
  } catch {
    said.textContent = input.dataset.failed;
  }
  input.disabled = false;
  input.value = '';
});
