/**
 * Makes WebGL's draw calls do nothing, in every page that runs this first. What they cost depends on
 * the graphics card (here it is a processor that plays one), and a page does not wait for it. All else
 * that the main thread pays on any machine is left as it is: the buffers are filled and uploaded, the
 * uniforms set, the names measured and written on their 2D canvas.
 */
for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
  for (const call of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'drawRangeElements']) {
    if (call in prototype) prototype[call] = () => undefined;
  }
}
