using System.Text;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Turns statements into code, and follows types and HTML through them on the way.</summary>
internal sealed class Binder
{
    private readonly BranchBinder branches;
    private readonly DeclarationBinder declarations;
    private readonly WrapBinder wraps;

    public Binder(BindSession session, Frame frame, FlowState state)
    {
        Session = session;
        Body = new Body(frame);
        State = state;
        Expressions = new ExpressionBinder(this);
        branches = new BranchBinder(this);
        declarations = new DeclarationBinder(this);
        wraps = new WrapBinder(this);
    }

    public BindSession Session { get; }

    /// <summary>The template or function that is being bound.</summary>
    public Body Body { get; set; }

    public Frame Frame => Body.Frame;

    public FlowState State { get; set; }

    public ExpressionBinder Expressions { get; }

    /// <summary>Types of the objects that <c>with</c> puts in front of the globals, innermost last.</summary>
    public List<StaticType> Scopes { get; } = [];

    /// <summary>Names of the globals that are items of open loops, also of those around an included template.</summary>
    public HashSet<string> LoopItems { get; } = new(StringComparer.Ordinal);

    /// <summary>Their keywords, innermost last; those around an included template count too.</summary>
    public List<string> OpenLoops { get; } = [];

    public HtmlState Html
    {
        get => State.Html;
        set => State = State with { Html = value };
    }

    /// <summary>A template that is rendered by itself; what its <c>ret</c> gives is printed.</summary>
    public Code BindPage(Block block)
    {
        var code = Bind(block);
        CheckEnd(block);
        foreach (var (state, type) in Body.Returns)
        {
            State = state;
            CheckOutput(0, type, "ret", false);
            CheckEnd(block);
        }

        return code;
    }

    public Code Bind(Block block)
    {
        var code = new List<Code>(block.Statements.Count);
        foreach (var statement in block.Statements)
        {
            var bound = Bind(statement);
            code.Add(Session.Options.AutoIndent && statement is not Text ? new IndentCode(bound, Encoding.UTF8.GetBytes(statement.Indent)) : bound);
        }

        return BlockCode.Of(code);
    }

    /// <summary>A page is put into another, where what follows it is element content.</summary>
    private void CheckEnd(Block block)
    {
        if (Session.ChecksOutput && !Session.Errors.Any && !State.IsDead && Html != HtmlState.Content)
        {
            Report(block.At, TemplateErrorKind.Unsafe, $"The template ends in {Html.Describe()}.", "End it in element content.");
        }
    }

    public void Report(int at, TemplateErrorKind kind, string message, string cure) => Session.Report(Frame.At(at), kind, message, cure);

    /// <summary>A capture that is left before its end would hold HTML that nobody checked.</summary>
    public void CheckLeaving(int at, string keyword, bool leaves)
    {
        if (leaves && Session.IsStrict)
        {
            Report(at, TemplateErrorKind.Forbidden, $"The {keyword} leaves a capture.", "End the capture first.");
        }
    }

    public void SetType(string name, StaticType type) => State = State with { Types = State.Types.SetItem(name, type) };

    /// <summary>For the code of functions: with the same names, but with nothing known of what they hold.</summary>
    public Binder ToLenient() => new(Session.ToLenient(), new Frame(Frame.Source, Frame.Name, null, FrameKind.Template), FlowState.Start);

    /// <summary>Code that runs with locals of its own.</summary>
    public Unit BindUnit(Frame frame, Block block)
    {
        var outer = Body;
        Body = new Body(frame);
        var code = Bind(block);
        Body = outer;
        return new Unit(code, frame.Slots.Count);
    }

    /// <summary>Binds what may be skipped when the template runs.</summary>
    public Bound BindMaybe(Func<Bound> bind)
    {
        var before = State;
        var bound = bind();
        (HtmlState, HtmlState)? conflict = null;
        State = FlowState.Join(before, State, ref conflict);
        return bound;
    }

    /// <summary>The list or object of a type is one that the expression here makes, so that it can be told what is put into it.</summary>
    public StaticType Shaped(int at, StaticType type)
    {
        if (!Session.IsStrict || (type.Item == null && type.Members == null))
        {
            return type;
        }

        var shape = Session.Facts.Shapes.At(Frame.Path, at);
        if (type.Item != null)
        {
            shape.AddItem(type.Item);
        }

        foreach (var (name, member) in type.Members ?? new Dictionary<string, StaticType>())
        {
            shape.AddMember(name, member, isCertain: true);
        }

        return type with { Item = null, Members = null, Shapes = type.Shapes.Contains(shape) ? type.Shapes : [.. type.Shapes, shape] };
    }

    private Code Bind(Statement statement) => statement switch
    {
        Text text => BindText(text),
        ExpressionStatement output => BindOutput(output),
        Assignment assignment => declarations.BindAssignment(assignment),
        If conditional => branches.BindIf(conditional),
        For loop => branches.BindFor(loop),
        While loop => branches.BindWhile(loop),
        Case choice => branches.BindCase(choice),
        Break or Continue => branches.BindJump(statement),
        Capture capture => declarations.BindCapture(capture),
        With with => declarations.BindWith(with),
        Wrap wrap => wraps.Bind(wrap),
        Import import => declarations.BindImport(import),
        ReadOnly locked => Expressions.Variables.BindLock(locked.Variable),
        BlockCall call => wraps.BindBlock(call),
        Return result => BindReturn(result),
        FunctionDeclaration function => declarations.BindFunction(function),
        _ => Bind((Block)statement),
    };

    private TextCode BindText(Text text)
    {
        if (Session.ChecksOutput)
        {
            Body.Printed = Body.Printed.And(new PrintedText(text.Value.Length > 0, !Phrase.IsPlain(text.Value)));
            Html = HtmlTokenizer.Advance(Html, text.Value);
            if (Html.Fault is { } fault)
            {
                Report(text.At, TemplateErrorKind.Unsafe, fault.Message, fault.Cure);
                Html = Html with { Fault = null };
            }
        }

        return new TextCode(Frame.At(text.At), Encoding.UTF8.GetBytes(text.Value));
    }

    private Code BindOutput(ExpressionStatement output)
    {
        var content = Expressions.Variables.BindContent(output.Value);
        var (value, type) = content ?? Expressions.Bind(output.Value);
        CheckOutput(output.At, type, Frame.Source.Text[output.At..Math.Min(output.End, Frame.Source.Text.Length)].Trim(), value is IncludeExpr or IncludeJoinExpr);
        return content != null ? new WriteContentCode(value)
            : value is ConstantExpr constant ? new TextCode(value.At, Encoding.UTF8.GetBytes(TextForm.Of(constant.Value)))
            : Fusing.Write(value) ?? (Session.IsStrict ? new WriteCode(value) : new WriteOrDeclareCode(value));
    }

    /// <param name="text">The printed expression as it is written.</param>
    public void CheckOutput(int at, StaticType type, string text, bool isInclude)
    {
        if (!Session.ChecksOutput)
        {
            return;
        }

        Body.Printed = Body.Printed.And(new PrintedText(!type.IsOnly(Kinds.Null), !Texts.Of(type).All(phrase => phrase.HasNoMarkup)));
        if (isInclude)
        {
            // what the template prints was checked where it is written
            if (Html.Mode != HtmlMode.Content)
            {
                Report(at, TemplateErrorKind.Unsafe, $"A template is included in {Html.Describe()}.", "Include templates in element content only.");
            }

            return;
        }

        var (after, problem) = OutputRules.Check(Html, type, text);
        if (problem is var (message, cure))
        {
            Report(at, TemplateErrorKind.Unsafe, message, cure);
        }

        Html = after;
    }

    private ReturnCode BindReturn(Return result)
    {
        var (value, type) = result.Value == null ? (null, StaticType.Null) : Expressions.Bind(result.Value) is var (code, known) ? (code, known) : default;
        CheckLeaving(result.At, "ret", Body.CaptureDepth > 0);
        if (Frame.Kind == FrameKind.Block && Session.IsStrict)
        {
            Report(result.At, TemplateErrorKind.Forbidden, "The ret leaves the block of a wrap.", "End the block first.");
        }

        Body.Returns.Add((State, type));
        State = State with { IsDead = true };
        return new ReturnCode(value);
    }
}
