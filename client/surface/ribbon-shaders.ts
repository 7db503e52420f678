import { BAND_OPACITY } from '../style/look.ts';

/**
 * Shaders of the edges. An edge is a ribbon of short strips along its course, so that every pixel
 * knows how far along and how far beside the line it lies: that gives dashes, double lines, arrows
 * and bars in one program, and covers far fewer pixels than the box around a curve would.
 * hit-test.ts has the same shapes for the pointer.
 *
 * `a_style` packs: +1 double line, +2 dashed, +4 arrow or +8 bar at the target, +16 dotted, +32 struck
 * through, +64 dash and dot, +128 dots far apart, +256 long dashes, +1024 a dash and two dots,
 * +2048 one half in the colour `a_split`, +4096 a broken or +8192 a dotted band, where `a_bandReach` says that there is one. `a_glyph` is the sign in the middle: 1 circle, 2 diamond, 3 square, 4 dot.
 */

const SHARED_INPUT = /* glsl */ `
attribute vec4 a_color;
attribute vec4 a_split;
attribute vec4 a_band;
attribute float a_bandReach;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_sourceSize;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_bend;
attribute float a_style;
attribute float a_glyph;
attribute float a_t;
attribute float a_side;

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;

varying vec4 v_color;
varying vec4 v_split;
varying vec4 v_band;
varying float v_bandReach;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_half;
varying float v_style;
varying float v_glyph;
varying float v_sourceEdge;
varying float v_targetEdge;
varying float v_pixelRatio;

const float bias = 255.0 / 254.0;

vec2 toPixels(vec2 point) {
  return ((u_matrix * vec3(point, 1.0)).xy + 1.0) * 0.5 * u_dimensions;
}

void finish(vec2 point, vec2 tangent, float along, float total) {
  float scale = u_pixelRatio / u_sizeRatio;
  v_half = max(0.6 * u_pixelRatio, 0.5 * a_thickness * max(scale, 0.75 * u_pixelRatio));
  v_bandReach = a_bandReach * max(scale, 0.75 * u_pixelRatio);
  float widest = max(max(v_half * 3.0 + 4.0 * u_pixelRatio, 7.0 * u_pixelRatio), v_half + v_bandReach + 1.0);
  v_across = a_side * widest;
  v_along = along;
  v_length = total;
  v_style = a_style;
  v_glyph = a_glyph;
  v_sourceEdge = a_sourceSize * scale;
  v_pixelRatio = u_pixelRatio;
  v_targetEdge = a_targetSize * scale + 1.5 * u_pixelRatio;
  vec2 normal = vec2(-tangent.y, tangent.x) / max(length(tangent), 0.0001);
  vec2 place = point + normal * v_across;
  gl_Position = vec4(place / u_dimensions * 2.0 - 1.0, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= bias;
  v_split = a_split;
  v_split.a *= bias;
  v_band = a_band;
  v_band.a *= bias;
}
`;

/** Along a quadratic curve, or a straight line where `a_bend` is 0. */
export const CURVE_VERTEX_SHADER = /* glsl */ `${SHARED_INPUT}
vec2 velocity(vec2 a, vec2 b, vec2 c, float t) {
  return 2.0 * mix(b - a, c - b, t);
}

// Gauss-Legendre with five points: exact to a fraction of a pixel for curves this gentle.
float arc(vec2 a, vec2 b, vec2 c, float t) {
  float h = 0.5 * t;
  return h * (
    0.5688889 * length(velocity(a, b, c, h)) +
    0.4786287 * (length(velocity(a, b, c, h * 0.4615307)) + length(velocity(a, b, c, h * 1.5384693))) +
    0.2369269 * (length(velocity(a, b, c, h * 0.0938202)) + length(velocity(a, b, c, h * 1.9061798)))
  );
}

void main() {
  vec2 a = toPixels(a_source);
  vec2 c = toPixels(a_target);
  vec2 chord = c - a;
  vec2 b = 0.5 * (a + c) + vec2(-chord.y, chord.x) * a_bend;
  vec2 point = mix(mix(a, b, a_t), mix(b, c, a_t), a_t);
  finish(point, velocity(a, b, c, a_t), arc(a, b, c, a_t), arc(a, b, c, 1.0));
}
`;

/** Around a circle that starts and ends in the actor; `a_bend` numbers the loops of one actor. */
export const LOOP_VERTEX_SHADER = /* glsl */ `${SHARED_INPUT}
void main() {
  vec2 a = toPixels(a_source);
  float scale = u_pixelRatio / u_sizeRatio;
  float radius = a_sourceSize * scale * 0.9 + (9.0 + 6.0 * a_bend) * u_pixelRatio;
  vec2 centre = a + vec2(0.0, radius);
  float angle = 6.2831853 * a_t;
  vec2 point = centre + radius * vec2(sin(angle), -cos(angle));
  finish(point, vec2(cos(angle), sin(angle)), radius * angle, radius * 6.2831853);
}
`;

export const RIBBON_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_split;
varying vec4 v_band;
varying float v_bandReach;
varying float v_along;
varying float v_across;
varying float v_length;
varying float v_half;
varying float v_style;
varying float v_glyph;
varying float v_sourceEdge;
varying float v_targetEdge;
varying float v_pixelRatio;

bool has(float flag) {
  return mod(floor(v_style / flag + 0.001), 2.0) > 0.5;
}

void main(void) {
  float beside = abs(v_across);
  float toTip = v_length - v_along - v_targetEdge;

  bool arrow = has(4.0);
  bool bar = has(8.0);
  float wide = v_half;
  bool solid = false;
  if (arrow || bar) {
    if (toTip < 0.0) discard;
    float headLength = bar ? 2.2 * v_pixelRatio : v_half * 3.0 + 5.0 * v_pixelRatio;
    float headHalf = bar ? v_half + 3.5 * v_pixelRatio : v_half * 1.8 + 2.0 * v_pixelRatio;
    if (toTip < headLength) {
      wide = bar ? headHalf : headHalf * toTip / headLength;
      solid = true;
    }
  }
  // Signs lie on the part of the line that no actor covers.
  float visible = v_length - v_sourceEdge - v_targetEdge;
  float fromMiddle = v_along - v_sourceEdge - visible * 0.5;
  float fromStrike = v_along - v_sourceEdge - visible * 0.3;
  vec2 onGlyph = abs(vec2(fromMiddle, v_across)) / v_pixelRatio;
  float radius = v_glyph > 3.5 ? 0.0 : v_glyph > 2.5 ? max(onGlyph.x, onGlyph.y) : v_glyph > 1.5 ? (onGlyph.x + onGlyph.y) * 0.75 : length(onGlyph);
  if (v_glyph > 0.5 && v_glyph < 3.5 && radius < 5.0) {
    float ring = 1.0 - smoothstep(0.7, 1.4, abs(radius - 3.6));
    if (ring <= 0.0) discard;
    gl_FragColor = v_color * ring;
    return;
  }
  float alpha = 1.0 - smoothstep(wide - 0.5, wide + 0.5, beside);
  if (!solid && has(1.0)) {
    float gap = v_half * 0.42;
    alpha *= smoothstep(gap - 0.5, gap + 0.5, beside);
  }
  if (!solid && has(2.0)) {
    float phase = mod(v_along, 11.0 * v_pixelRatio) / v_pixelRatio;
    alpha *= smoothstep(0.0, 1.0, phase) * (1.0 - smoothstep(6.0, 7.0, phase));
  }
  if (!solid && has(16.0)) {
    float phase = mod(v_along, 5.0 * v_pixelRatio) / v_pixelRatio;
    alpha *= smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(2.4, 3.2, phase));
  }
  if (!solid && has(64.0)) {
    float phase = mod(v_along, 14.0 * v_pixelRatio) / v_pixelRatio;
    float dash = smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(6.4, 7.2, phase));
    float dot = smoothstep(9.4, 10.2, phase) * (1.0 - smoothstep(11.6, 12.4, phase));
    alpha *= max(dash, dot);
  }
  if (!solid && has(128.0)) {
    float phase = mod(v_along, 9.0 * v_pixelRatio) / v_pixelRatio;
    alpha *= smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(2.4, 3.2, phase));
  }
  if (!solid && has(256.0)) {
    float phase = mod(v_along, 20.0 * v_pixelRatio) / v_pixelRatio;
    alpha *= smoothstep(0.0, 1.0, phase) * (1.0 - smoothstep(13.0, 14.0, phase));
  }
  if (!solid && has(1024.0)) {
    float phase = mod(v_along, 19.0 * v_pixelRatio) / v_pixelRatio;
    float dash = smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(6.4, 7.2, phase));
    float dot = smoothstep(9.4, 10.2, phase) * (1.0 - smoothstep(11.6, 12.4, phase));
    float other = smoothstep(14.4, 15.2, phase) * (1.0 - smoothstep(16.6, 17.4, phase));
    alpha *= max(dash, max(dot, other));
  }
  if (v_glyph > 3.5) alpha = max(alpha, 1.0 - smoothstep(3.0, 4.0, length(onGlyph)));
  if (has(32.0)) {
    // Two strokes, aslant.
    float slant = abs(fromStrike / v_pixelRatio - v_across / v_pixelRatio * 0.5);
    float stroke = 1.0 - smoothstep(0.5, 1.2, abs(slant - 2.0));
    alpha = max(alpha, stroke * (1.0 - smoothstep(5.0, 6.0, onGlyph.y)));
  }
  float band = 0.0;
  if (v_bandReach > 0.0) {
    float edge = v_half + v_bandReach;
    band = ${BAND_OPACITY.toFixed(2)} * (1.0 - smoothstep(edge - 0.5, edge + 0.5, beside));
    if (has(4096.0)) {
      float phase = mod(v_along, 13.0 * v_pixelRatio) / v_pixelRatio;
      band *= smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(7.2, 8.0, phase));
    }
    if (has(8192.0)) {
      float phase = mod(v_along, 8.0 * v_pixelRatio) / v_pixelRatio;
      band *= smoothstep(0.0, 0.8, phase) * (1.0 - smoothstep(3.2, 4.0, phase));
    }
  }
  alpha = max(alpha, 0.0);
  if (alpha + band <= 0.0) discard;
  // Colours are premultiplied.
  vec4 line = has(2048.0) ? mix(v_split, v_color, smoothstep(-0.5, 0.5, v_across)) : v_color;
  gl_FragColor = line * alpha + v_band * band * (1.0 - alpha);
}
`;
