using System.Runtime.CompilerServices;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Functions in strict mode: the body is checked for each call, with the types that the call gives it.</summary>
internal sealed class FunctionBinder(Binder binder)
{
    /// <summary>A function that calls itself is bound again until its result holds for every call.</summary>
    private const int RoundLimit = 40;

    /// <param name="functions">What is called, as far as it is known.</param>
    /// <param name="block">Of a <c>wrap</c>.</param>
    /// <returns>What the call gives.</returns>
    public StaticType Call(int at, IEnumerable<FunctionType> functions, ArgumentTypes arguments, WrapBlock? block = null)
    {
        var before = binder.State;
        FlowState? after = null;
        (HtmlState, HtmlState)? conflict = null;
        var result = StaticType.None;
        foreach (var function in functions)
        {
            binder.State = before;
            result = StaticType.Join(result, function is BuiltinFunctionType builtin
                ? binder.Expressions.Calls.Builtins.ResultOf(at, builtin.Builtin, arguments)
                : Call(at, (TemplateFunctionType)function, arguments, block, false));
            after = after == null ? binder.State : FlowState.Join(after, binder.State, ref conflict);
        }

        binder.State = after ?? before;
        return result;
    }

    /// <summary>A call by a built-in: it may come at any time and any number of times, so the function may change nothing.</summary>
    /// <param name="caller">Name of the built-in.</param>
    public StaticType CallBack(int at, string caller, IEnumerable<FunctionType> functions, ArgumentTypes arguments)
    {
        var before = binder.State;
        var result = StaticType.None;
        foreach (var function in functions)
        {
            result = StaticType.Join(result, function is BuiltinFunctionType builtin
                ? binder.Expressions.Calls.Builtins.ResultOf(at, builtin.Builtin, arguments)
                : CallBack(at, caller, (TemplateFunctionType)function, arguments));
            binder.State = before;
        }

        return result;
    }

    private StaticType CallBack(int at, string caller, TemplateFunctionType function, ArgumentTypes arguments)
    {
        var printed = binder.Body.Printed;
        binder.Body.Printed = default;
        var result = Call(at, function, arguments, null, true);
        if (binder.Body.Printed.IsAny)
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"The function {function.Name} prints, and {caller} takes only what it returns.", "Give the text back with ret, or loop over the list.");
        }

        binder.Body.Printed = printed;
        return result;
    }

    private StaticType Call(int at, TemplateFunctionType function, ArgumentTypes arguments, WrapBlock? block, bool isLazy)
    {
        if (binder.State.IsDead || ParameterTypes.Of(function, arguments, fault => binder.Report(at, TemplateErrorKind.Syntax, fault.Message, fault.Cure)) is not { } given)
        {
            return StaticType.None;
        }

        binder.Session.Errors.AddRange(function.Errors.Sorted());
        var start = FunctionEnvironment.Visible(binder.State.Types, function.IsOpen);
        var open = binder.Html.Mode == HtmlMode.Content ? binder.Html.Open : "";
        var call = new ActiveCall(function, block, isLazy || binder.Body.IsLazy, [.. binder.Scopes], open, given, start);
        var effect = binder.Session.Calls.Find(call) ?? BindEffect(at, call);
        binder.Session.Errors.AddRange(effect.Errors);
        Apply(at, function, effect);
        return effect.Result;
    }

    private CallEffect BindEffect(int at, ActiveCall call)
    {
        if (binder.Session.Calls.FindActive(call) is { } active)
        {
            return active.Recur(call);
        }

        if (binder.Session.Calls.Depth >= binder.Session.Options.DepthLimit || !binder.Session.TryCount() || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            binder.Report(at, TemplateErrorKind.Forbidden, $"The function {call.Function.Name} is called too deep in other calls, or too often.", "End the recursion, or call fewer functions.");
            return new CallEffect(StaticType.None, call.Start, true, default, []);
        }

        var outerErrors = binder.Session.Errors;
        for (var round = 0; ; round++)
        {
            binder.Session.Errors = new ErrorList();
            binder.Session.Calls.Begin(call);
            var effect = BindBody(at, call);
            binder.Session.Calls.End();
            var isSettled = call.IsSettled(effect);
            if (!isSettled && (round == RoundLimit || binder.Session.IsExhausted))
            {
                binder.Report(at, TemplateErrorKind.Forbidden, $"What the function {call.Function.Name} gives cannot be told: it calls itself with other kinds of values each time.", "Give it values of the same kind, or end the recursion.");
                isSettled = true;
            }

            if (isSettled)
            {
                effect = effect with { Errors = binder.Session.Errors.Sorted() };
                binder.Session.Errors = outerErrors;
                binder.Session.Calls.Keep(call, effect);
                return effect;
            }
        }
    }

    private CallEffect BindBody(int at, ActiveCall call)
    {
        var (outer, state) = (binder.Body, binder.State);
        var function = call.Function;
        var frame = new Frame(function.Declared.Source, function.Declared.Name, outer.Frame, FrameKind.Function)
        {
            Origin = new Origin(outer.Frame.At(at), true),
            Path = $"{outer.Frame.Path}/{at}:{function.At}",
            Parameters = function.Parameters,
            Given = call.Given.List,
        };
        var around = function.IsOpen ? outer.Parameters : null;
        var own = function.Shape.Parameters == null ? null : new ParameterScope(frame.Depth, around);
        binder.Body = new Body(frame) { Parameters = own ?? around, IsLazy = call.IsLazy, Block = call.Block };
        binder.State = new FlowState(call.Start, HtmlState.Content with { Open = call.Open }, false);
        foreach (var (name, type) in call.Given.Parameters)
        {
            binder.SetType(own!.Key(name), type);
            binder.Session.Facts.Variables.AddMember(name, type);
        }

        if (function.Shape.Name is ['$', _, ..] self)
        {
            binder.SetType(self, new StaticType(Kinds.Function) { Functions = [function] });
        }

        binder.Bind(function.Shape.Body);
        var effect = End(call, own);
        (binder.Body, binder.State) = (outer, state);
        return effect;
    }

    /// <summary>All ways out of the function must end in element content.</summary>
    private CallEffect End(ActiveCall call, ParameterScope? own)
    {
        (HtmlState, HtmlState)? conflict = null;
        var end = binder.State;
        var result = end.IsDead ? StaticType.None : StaticType.Null;
        CheckEnd(call, end);
        foreach (var (state, type) in binder.Body.Returns)
        {
            CheckEnd(call, state);
            end = FlowState.Join(state, end, ref conflict);
            result = state.IsDead ? result : StaticType.Join(result, type);
        }

        var types = FunctionEnvironment.Leave(end.Types, own, call.Function.IsOpen);
        return new CallEffect(result, types, end.IsDead, binder.Body.Printed, []);
    }

    private void CheckEnd(ActiveCall call, FlowState end)
    {
        if (binder.Session.ChecksOutput && !end.IsDead && end.Html != HtmlState.Content with { Open = call.Open })
        {
            binder.Session.Report(
                call.Function.Declared.At(call.Function.At), TemplateErrorKind.Unsafe, $"The function {call.Function.Name} ends in {end.Html.Describe()}.", "End it in element content.");
        }
    }

    private void Apply(int at, TemplateFunctionType function, CallEffect effect)
    {
        if (effect.Printed.IsAny && binder.Session.ChecksOutput && binder.Html.Mode != HtmlMode.Content)
        {
            binder.Report(at, TemplateErrorKind.Unsafe, $"The function {function.Name} prints in {binder.Html.Describe()}.", "Call it in element content, or give the text back with ret.");
        }

        binder.Body.Printed = binder.Body.Printed.And(effect.Printed);
        binder.State = binder.State with
        {
            Types = FunctionEnvironment.Merge(binder.State.Types, effect.Types, function.IsOpen),
            IsDead = binder.State.IsDead || effect.IsDead,
        };
    }
}
