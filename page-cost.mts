import { chromium } from 'playwright-core';
import { readdirSync, readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { findChromium } from './scripts/chromium.mjs';
const FLAGS=['--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-gpu-compositing','--disable-gpu-rasterization','--disable-accelerated-2d-canvas','--no-sandbox','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run',...(process.env.EXTRA??'').split(' ').filter(Boolean)];
let group=0;const cpu=()=>{const c:Record<string,number>={renderer:0,browser:0,'gpu-process':0,utility:0,zygote:0};for(const p of readdirSync('/proc')){if(!/^\d+$/.test(p))continue;try{const f=readFileSync(`/proc/${p}/stat`,'utf8').replace(/^.*\) /,'').split(' ');const cmd=readFileSync(`/proc/${p}/cmdline`,'utf8');if(cmd.includes('cost-flag'))group=Number(f[2]);if(Number(f[2])!==group||!cmd.includes('chrom'))continue;const t=/--type=([a-z-]+)/.exec(cmd)?.[1]??'browser';c[t]=(c[t]??0)+(Number(f[11])+Number(f[12]))/100}catch{}}return c};cpu();
const server=spawn(process.execPath,['dist/server/start.js'],{env:{...process.env,ENTENTE_DATA:'/tmp/t-me/d1',PORT:'4566'},stdio:['ignore','pipe','inherit']});
await new Promise<void>(r=>server.stdout.on('data',(d)=>String(d).includes('http')&&r()));
const b=await chromium.launch({executablePath:findChromium(),args:[...FLAGS,'--cost-flag']});
cpu();const mode=process.argv[2];
const shared=await b.newContext({viewport:{width:1440,height:900},reducedMotion:'reduce'});
const tot:Record<string,number>={};
const N=8;
for(let i=0;i<N+2;i++){
  const c=mode==='new'?await b.newContext({viewport:{width:1440,height:900},reducedMotion:'reduce'}):shared;
  const before=cpu();
  const page=await c.newPage(); await page.goto('http://127.0.0.1:4566/'); await page.waitForSelector('[data-ready]');
  if(i===5 && process.env.PROF){}
  await new Promise(r=>setTimeout(r,Number(process.env.IDLE??800)));
  const after=cpu();
  if(i>=2) for(const k of Object.keys(after)) tot[k]=(tot[k]??0)+(after[k]-(k==='renderer'?0:(before[k]??0)));
  if(i>=2) tot.renderer-= before.renderer??0;
  await page.close(); if(mode==='new') await c.close();
  await new Promise(r=>setTimeout(r,300));
}
for(const k in tot) tot[k]=Math.round(tot[k]/N*100)/100; console.log(mode,tot);
await b.close(); server.kill();
