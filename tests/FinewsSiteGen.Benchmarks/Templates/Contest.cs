using System.Buffers;
using FinewsSiteGen.Render;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>One page made two ways; both write it to the buffer they are given.</summary>
internal sealed record Contest(string Name, Action<ArrayBufferWriter<byte>> Hand, Action<ArrayBufferWriter<byte>> Engine)
{
    /// <summary>The site's own templates, rendered with the layout as the site does, against code that writes the same pages.</summary>
    public static IReadOnlyList<Contest> All()
    {
        var pages = new SamplePages();
        var frame = new HandFrame(pages.Site);
        var post = new HandPost(frame);
        var lists = new HandLists(frame);
        var templates = new TemplateLibrary(new ScribanCompiler(new TemplateFolder(Path.Combine(Project.Folder, "no-templates-of-its-own")), TemplateOptions.Default), pages.Site);
        return
        [
            new("post", output => post.Write(pages.PostHead, pages.Post, output), output => Render("post", pages.PostHead, pages.Post, output)),
            new("category", output => lists.WriteCategory(pages.CategoryHead, pages.Category, output), output => Render("category", pages.CategoryHead, pages.Category, output)),
            new("home", output => lists.WriteHome(pages.HomeHead, pages.Home, output), output => Render("home", pages.HomeHead, pages.Home, output)),
        ];

        void Render(string name, object head, object page, ArrayBufferWriter<byte> output) =>
            templates.FrameOf(name).RenderAround(templates[name], [pages.Site, head, page], [pages.Site, head], output);
    }
}
