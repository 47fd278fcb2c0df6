/** A chart as a file of its own: the looks that the style sheet gives it are written into it. */

const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'text-anchor', 'paint-order'];
const pixelsAcross = 1600;

/** Shapes that stand elsewhere in the same tree, and are drawn here by their names. */
function shapesOf(svg) {
  const all = document.createElementNS(svg.namespaceURI, 'defs');
  for (const use of svg.querySelectorAll('use')) {
    const name = use.getAttribute('href').slice(1);
    const shape = svg.getRootNode().getElementById(name);
    if (shape && !svg.contains(shape) && !all.querySelector('#' + name)) all.append(shape.cloneNode());
  }
  return all;
}

function standalone(svg) {
  const copy = svg.cloneNode(true);
  const copies = copy.querySelectorAll('*');
  svg.querySelectorAll('*').forEach((shape, i) => {
    const style = getComputedStyle(shape);
    for (const look of looks) copies[i].setAttribute(look, style.getPropertyValue(look));
  });
  copy.prepend(shapesOf(svg));
  const paper = document.createElementNS(svg.namespaceURI, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.prepend(paper);
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute('width', width);
  copy.setAttribute('height', height);
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

export function keep(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export function saveSvg(svg, name) {
  keep(new Blob([standalone(svg)], { type: 'image/svg+xml' }), name + '.svg');
}

export async function savePng(svg, name) {
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(standalone(svg));
  await image.decode();
  const { width, height } = svg.viewBox.baseVal;
  const canvas = document.createElement('canvas');
  canvas.width = pixelsAcross;
  canvas.height = Math.round((pixelsAcross * height) / width);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => keep(blob, name + '.png'));
}
