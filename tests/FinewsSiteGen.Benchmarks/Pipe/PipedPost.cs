using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Markdig;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FinewsSiteGen.Benchmarks.Pipe;

/// <summary>Turns one post into one page with nothing but the libraries: YamlDotNet, Markdig, AngleSharp. Each thread has its own.</summary>
internal sealed class PipedPost
{
    private readonly IDeserializer yaml = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();

    private readonly MarkdownPipeline markdown = new MarkdownPipelineBuilder().Build();

    private readonly HtmlParser html = new();

    public byte[] Page(string file)
    {
        string text = File.ReadAllText(file);
        var (header, body) = Split(text);
        var post = Header(header);
        using var document = html.ParseDocument(Markdown.ToHtml(body, markdown));
        return Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(post.Title)}</title></head>
            <body>
            <h1>{WebUtility.HtmlEncode(post.Title)}</h1>
            <p>{post.Date} {WebUtility.HtmlEncode(post.Categories)} {WebUtility.HtmlEncode(post.Tags)}</p>
            {document.Body!.InnerHtml}
            </body>
            </html>
            """);
    }

    private static (string Header, string Body) Split(string text)
    {
        const string fence = "---\n";
        if (!text.StartsWith(fence, StringComparison.Ordinal))
            return ("", text);
        int end = text.IndexOf("\n" + fence, StringComparison.Ordinal);
        return end < 0 ? ("", text) : (text[fence.Length..(end + 1)], text[(end + 1 + fence.Length)..]);
    }

    private PostHeader Header(string header)
    {
        try
        {
            return yaml.Deserialize<PostHeader?>(header) ?? new PostHeader();
        }
        catch (YamlException)
        {
            return new PostHeader();
        }
    }
}
